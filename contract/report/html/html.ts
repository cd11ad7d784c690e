import { createCoverage } from '../../coverage/index.ts';
import type { CoverageCounter } from '../../coverage/index.ts';
import { RunRecord } from '../report.ts';
import type { Report, ReportOptions } from '../report.ts';
import { renderPage } from './page.ts';

/**
 * One HTML file that needs nothing else: the findings, then what was tried of all that the
 * description says.
 */
export function createHtmlReport({ cwd }: ReportOptions): Report {
  const record = new RunRecord();
  let coverage: CoverageCounter | undefined;
  return {
    take(event) {
      record.take(event);
      if (event.kind === 'run-started') {
        coverage = createCoverage(event.run.description, event.run.operations);
      } else if (event.kind === 'exchange') {
        coverage?.add(event.exchange);
      }
    },
    *write() {
      const { at, facts, result, redactor } = record.read();
      yield renderPage({
        at,
        facts,
        result,
        cwd,
        warnings: record.warnings,
        probes: record.probes,
        coverage: (coverage ?? createCoverage(facts.description, facts.operations)).read(),
        redactor,
      });
    },
  };
}
