import { type Arm, shellCases } from './shell.js';
import type { CompletedCommand, Wanted } from './words.js';

/** A function for bash from 3.2 on, the one of macOS. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = shellCases(commands);
  const flags = commands.map(
    ({ name, flags: its }) => `'${name}') words='${its.flatMap(({ names }) => names).join(' ')}' ;;`,
  );
  return `# Completion of caaspp in bash. In ~/.bashrc: source <(caaspp completion bash)
_caaspp() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word words= files=
  # Readline takes the = of --flag=value for a word of its own.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $command/$word in
      ${cases.steps.join(' | ')}) command=\${command:+$command }$word ;;
    esac
  done
  case $command/$prev in
    ${cases.values.map(bashArm).join('\n    ')}
    *)
      if [[ $cur == -* ]]; then
        case $command in
          ${flags.join('\n          ')}
        esac
      else
        case $command in
          ${cases.arguments.map(bashArm).join('\n          ')}
        esac
      fi
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  # Where nothing is found readline looks for files by itself.
  [[ -n $files ]] || compopt +o default 2> /dev/null
}
complete -o default -F _caaspp caaspp
`;
}

function bashArm({ patterns, value: { words, files } }: Arm<Wanted>): string {
  return `${patterns.join(' | ')}) words='${words.join(' ')}'${files ? ' files=yes' : ''} ;;`;
}
