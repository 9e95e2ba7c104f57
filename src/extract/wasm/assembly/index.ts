// AssemblyScript: compiled to extract.wasm by `npm run build`.
export { nextLine, scanDelimited, scannedTo } from './delimited';
export { readFields } from './fields';
export { scanFixedWidth } from './fixed-width';
