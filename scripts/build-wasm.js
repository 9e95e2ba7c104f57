// Compiles the AssemblyScript of the hot path. The result stands beside its source, where tests find it, and is
// copied to dist with the other data.
import { main } from 'assemblyscript/asc';

const { error, stderr } = await main([
  'src/extract/wasm/assembly/index.ts',
  ...['--outFile', 'src/extract/wasm/extract.wasm', '-O3', '--runtime', 'stub', '--importMemory'],
  ...['--enable', 'simd', '--noAssert', '--use', 'abort='],
]);
if (error !== null) {
  process.stderr.write(stderr.toString());
  process.exitCode = 1;
}
