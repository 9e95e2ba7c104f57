import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  brokenFile,
  failedFile,
  finding,
  inputOf,
  related,
  reportOf,
  soundFile,
} from '../../test/sample-report.js';
import { parseAnnotations } from '../../test/support/annotations.js';
import { type Element, parseXml } from '../../test/support/xml.js';
import { catalogue } from '../rules/index.js';
import { loadReporter, type ReportFormat } from './index.js';

/** The files in test/golden were read by a person, with the documentation of each platform beside. */
const golden: [format: ReportFormat, file: string, structure: (text: string) => unknown][] = [
  ['sarif', 'report.sarif', jsonWithoutProse],
  ['gitlab', 'report.gitlab.json', jsonWithoutProse],
  ['junit', 'report.junit.xml', (text) => elementsOf(parseXml(text))],
  ['github', 'report.github.txt', annotationsOf],
  ['markdown', 'report.md', (text) => text.split('\n').map(shapeOf)],
];

const ran = ['field/filler', 'field/code', 'field/range', 'file/identical-record'];
const findings = [finding, { ...finding, line: 4, record: 3, actual: '12' }, related];
const input = {
  ...inputOf(reportOf(soundFile, { ...brokenFile, findings }, failedFile)),
  rules: new Map(catalogue.filter(({ id }) => ran.includes(id)).map((rule) => [rule.id, rule])),
};

test.each(golden)('%s is built as its golden file', async (format, file, structure) => {
  const text = [...(await loadReporter(format))(input)].join('');
  const expected = readFileSync(new URL(`../../test/golden/${file}`, import.meta.url), 'utf8');
  expect(structure(text)).toEqual(structure(expected));
});

function jsonWithoutProse(text: string): unknown {
  const prose = ['text', 'description'];
  return JSON.parse(text, (key, value) => (prose.includes(key) ? typeof value : value));
}

function elementsOf({ name, attributes: { message, ...attributes }, children }: Element): unknown {
  return { name, attributes, hasMessage: message !== undefined, children: children.map(elementsOf) };
}

function annotationsOf(text: string): unknown {
  const { annotations, log } = parseAnnotations(text);
  return { annotations: annotations.map(({ severity, properties }) => ({ severity, properties })), log };
}

/** What kind of Markdown a line is, and the cells of a row in which no prose stands. */
function shapeOf(line: string): unknown {
  if (line.startsWith('|')) {
    const [, severity, rule, , , total] = line.split(' | ').flatMap((part) => part.split('| '));
    return { severity, rule, total };
  }
  return line.startsWith('#') ? line : line.slice(0, 1);
}
