// A source that was deleted must not live on in the package.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
