import { shellCases } from './shell.js';
import type { CompletedCommand, CompletedFlag, Wanted } from './words.js';

/** A function and a rule for each word, for fish from 3.0 on. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  return `# Completion of caaspp in fish: caaspp completion fish > ~/.config/fish/completions/caaspp.fish
function __caaspp_at
  set -l typed (commandline -opc)
  set -l command ''
  for word in $typed[2..-1]
    switch "$command/$word"
      case ${shellCases(commands).steps.join(' ')}
        set command (string trim -- "$command $word")
    end
  end
  test "$command" = "$argv"
end
complete -c caaspp -f
${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ name, commands, flags, argument }: CompletedCommand): string[] {
  const at = `complete -c caaspp -n ${quoted(`__caaspp_at ${name}`.trimEnd())}`;
  return [
    ...commands.map((each) => `${at} -a ${each.name} -d ${quoted(each.summary)}`),
    ...(argument.files || argument.words.length > 0 ? [`${at}${wordsOf(argument)}`] : []),
    ...flags.map((flag) => `${at}${flagOf(flag)}`),
  ];
}

function flagOf({ names, description, value }: CompletedFlag): string {
  const shown = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  return `${shown.join('')}${value === undefined ? '' : ` -r${wordsOf(value)}`} -d ${quoted(description)}`;
}

function wordsOf({ words, files }: Wanted): string {
  return `${files ? ' -F' : ' -f'}${words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
