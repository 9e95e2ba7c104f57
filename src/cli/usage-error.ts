import { nearest } from '../text/nearest.js';

/** What commander says of a value that is none of the choices. */
const badChoice = /value '(.*)' is invalid for argument|argument '(.*)' is invalid/;

/** A usage error as this program words errors; of a misspelled choice with the nearest, as commander does for commands and flags. */
export function usageError(text: string): string {
  const ours = text.replace(/^error: /, 'caaspp: ');
  const [, argument, option] = badChoice.exec(ours) ?? [];
  const [, choices] = /Allowed choices are (.*)\.\s*$/.exec(ours) ?? [];
  const typed = argument ?? option;
  const guess =
    typed === undefined || choices === undefined ? undefined : nearest(typed, choices.split(', '));
  return guess === undefined ? ours : `${ours.trimEnd()}\n(Did you mean ${guess}?)\n`;
}
