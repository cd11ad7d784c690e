export { createCoverage } from './coverage.ts';
export type {
  CoverageCounter,
  CoverageMatrix,
  KeywordCoverage,
  OperationCoverage,
  Share,
  StatusCoverage,
  SubjectCoverage,
} from './coverage.ts';
export type { Goal } from './subjects.ts';
