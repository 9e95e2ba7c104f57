export { type PublishedEntity, readEntities, writeEntities } from './entities.js';
export { type PublishedRow, type PublishedValue, type ResearchFile, readResearchFile } from './reader.js';
export { testByRecordType } from './tests.js';
export { type ResearchFileWriter, researchFileForm } from './writer.js';
