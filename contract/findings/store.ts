import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Secrets } from '../courier/secrets.ts';
import { ContractError } from '../run/options.ts';
import type { Case, Description, Finding, RunResult } from '../types.ts';

/** A finding as it is kept, so that it can be tried again. Secrets are names in it. */
export interface StoredFinding {
  version: 1;
  id: string;
  check: string;
  kind: 'exchange' | 'probe';
  operation: string | null;
  expected: string;
  actual: string;
  url: string;
  spec: string;
  seed: number;
  budget: string;
  cases: StoredCase[];
  curl: string[];
}

type StoredCase = Omit<Case, 'request'> & {
  request: Omit<Case['request'], 'operation'> & { operation: string | null };
};

/** Keeps the findings of a run, each in a file of its own. */
export function storeFindings(
  result: RunResult,
  secrets: Secrets,
  folder: string,
  cwd: string,
): void {
  const findings = [...result.findings, ...result.known];
  if (findings.length === 0) return;
  const path = resolve(cwd, folder);
  mkdirSync(path, { recursive: true });
  for (const finding of findings) {
    const text = JSON.stringify(toStored(finding, result), null, 2);
    writeFileSync(join(path, `${finding.id}.json`), `${secrets.redact(text)}\n`);
  }
}

function toStored(finding: Finding, { facts }: RunResult): StoredFinding {
  const check = facts.checks.find(({ id }) => id === finding.check);
  return {
    version: 1,
    id: finding.id,
    check: finding.check,
    kind: check?.kind ?? 'exchange',
    operation: finding.operation ?? null,
    expected: finding.expected,
    actual: finding.actual,
    url: facts.url,
    spec: facts.description.source,
    seed: facts.seed,
    budget: facts.budget,
    cases: finding.exchanges.map(({ case: one }) => ({
      ...one,
      request: { ...one.request, operation: one.request.operation?.id ?? null },
    })),
    curl: finding.curl,
  };
}

/**
 * Reads a finding that was kept.
 *
 * @throws ContractError when there is none
 */
export function readStored(id: string, folder: string, cwd: string): StoredFinding {
  const path = resolve(cwd, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  const found = /^[0-9a-f]+$/.test(id) ? names.filter((name) => name.startsWith(id)) : [];
  if (found.length !== 1 || found[0] === undefined) {
    const why = found.length === 0 ? 'There is no finding' : 'There is more than one finding';
    throw new ContractError(`${why} "${id}" in ${folder}: run octopus contract first.`);
  }
  const stored: StoredFinding = JSON.parse(readFileSync(join(path, found[0]), 'utf8'));
  if (stored.version === 1) return stored;
  throw new ContractError(`${found[0]} in ${folder} was written by another version.`);
}

/** The cases of a kept finding, for this description and these secrets. */
export function restoreCases(
  stored: StoredFinding,
  description: Description,
  secrets: Secrets,
): Case[] {
  const cases: StoredCase[] = JSON.parse(secrets.restore(JSON.stringify(stored.cases)));
  return cases.map((one) => {
    const { operation: id } = one.request;
    const operation = id === null ? undefined : description.operation(id);
    if (id !== null && operation === undefined) {
      throw new ContractError(`The description has no operation ${id} any more.`);
    }
    const { body } = one.request;
    return { ...one, request: { ...one.request, operation, body } };
  });
}
