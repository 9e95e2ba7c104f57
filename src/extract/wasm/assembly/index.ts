// AssemblyScript: compiled to extract.wasm by `npm run build`.
export { nextLine, scanDelimited, scanFixedWidth, scannedTo } from './scanner';
export { readFields } from './fields';
