// tsc copies no data: the published layouts, the schemas and the style of pages travel beside the code that reads them.
import { cpSync } from 'node:fs';

cpSync('src/layout/published', 'dist/layout/published', { recursive: true });
cpSync('src/layout/signatures.json', 'dist/layout/signatures.json');
cpSync('src/extract/wasm/extract.wasm', 'dist/extract/wasm/extract.wasm');
cpSync('src/report/report.schema.json', 'dist/report/report.schema.json');
cpSync('src/cli/config/config.schema.json', 'dist/cli/config/config.schema.json');
cpSync('src/html/page.css', 'dist/html/page.css');
