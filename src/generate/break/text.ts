import { Buffer } from 'node:buffer';
import type { RecordWriter, RecordValues } from '../../extract/write.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';
