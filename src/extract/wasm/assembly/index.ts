// AssemblyScript: compiled to extract.wasm by `npm run build`.
export { columnCount, scanDelimited, scanFixedWidth } from './scanner';
export { readFields } from './fields';
