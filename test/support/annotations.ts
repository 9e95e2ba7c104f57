export interface ParsedAnnotation {
  readonly severity: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads commands as the runner of GitHub Actions does; lines that are none belong to the log. */
export function parseAnnotations(text: string): { annotations: ParsedAnnotation[]; log: string[] } {
  const annotations: ParsedAnnotation[] = [];
  const log: string[] = [];
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, severity, properties, message] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    if (severity === undefined) log.push(line);
    else
      annotations.push({
        severity,
        properties: Object.fromEntries(properties.split(',').map((property) => pair(property))),
        message: unescaped(message, /%(25|0D|0A)/g),
      });
  }
  return { annotations, log };
}

function pair(property: string): [string, string] {
  const at = property.indexOf('=');
  return [property.slice(0, at), unescaped(property.slice(at + 1), /%(25|0D|0A|3A|2C)/g)];
}

function unescaped(text: string, codes: RegExp): string {
  return text.replace(codes, (code) => decodeURIComponent(code));
}
