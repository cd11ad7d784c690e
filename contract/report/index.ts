import { createHarReport } from './har.ts';
import { createHtmlReport } from './html/html.ts';
import { createJunitReport } from './junit.ts';
import { createNdjsonReport } from './ndjson.ts';
import type { Report, ReportOptions } from './report.ts';

export { createHarReport } from './har.ts';
export { createHtmlReport } from './html/html.ts';
export { createJunitReport } from './junit.ts';
export { createNdjsonReport } from './ndjson.ts';
export type { Report, ReportOptions } from './report.ts';

/** The kinds of reports that are files. */
export const REPORT_KINDS = ['junit', 'har', 'ndjson', 'html'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const MAKERS: Readonly<Record<ReportKind, (options: ReportOptions) => Report>> = {
  junit: createJunitReport,
  har: createHarReport,
  ndjson: createNdjsonReport,
  html: createHtmlReport,
};

/** Begins a report; hand its `take` every event of the run. */
export function createReport(kind: ReportKind, options: ReportOptions): Report {
  return MAKERS[kind](options);
}
