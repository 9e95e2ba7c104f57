import { type Arm, shellCases } from './shell.js';
import type { CompletedCommand, Wanted } from './words.js';

/** A function for zsh, to be sourced or put into a directory of `fpath` as `_caaspp`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const cases = shellCases(commands);
  const flags = commands.map(({ name, flags: its }) => {
    const described = its.flatMap(({ names, description }) => names.map((flag) => `${flag}:${description}`));
    return `'${name}') flags=(${described.map(quoted).join(' ')}) ;;`;
  });
  return `#compdef caaspp
# Completion of caaspp in zsh. In ~/.zshrc, after compinit: source <(caaspp completion zsh)
_caaspp() {
  local command= prev=\${words[CURRENT-1]} word
  local -a flags
  for word in \${words[2,CURRENT-1]}; do
    case $command/$word in
      ${cases.steps.join(' | ')}) command=\${command:+$command }$word ;;
    esac
  done
  if [[ $PREFIX == --*=* ]]; then
    prev=\${PREFIX%%=*}
    compset -P '*='
  fi
  case $command/$prev in
    ${cases.values.map(zshArm).join('\n    ')}
    *)
      if [[ $PREFIX == -* ]]; then
        case $command in
          ${flags.join('\n          ')}
        esac
        _describe -o flag flags
      else
        case $command in
          ${cases.arguments.map(zshArm).join('\n          ')}
        esac
      fi
      ;;
  esac
}
if [[ \${funcstack[1]} == _caaspp ]]; then _caaspp "$@"; else compdef _caaspp caaspp; fi
`;
}

function zshArm({ patterns, value: { words, files } }: Arm<Wanted>): string {
  const add = words.length === 0 ? [] : [`compadd -- ${words.map(quoted).join(' ')}`];
  return `${patterns.join(' | ')}) ${[...add, ...(files ? ['_files'] : [])].join('; ')} ;;`;
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
