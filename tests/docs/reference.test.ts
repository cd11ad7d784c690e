import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModel, readPages, writeDocs } from '../../generators/targets/docs/testing/build.ts';
import {
  listDeadLinks,
  listHtmlFaults,
  listIds,
} from '../../generators/targets/docs/testing/check-html.ts';
import type { DocPage } from '../../generators/targets/docs/types.ts';
import type { ApiModel } from '../../generators/model/model.ts';
import { repo } from '../support/project.ts';

let model: ApiModel;
let pages: DocPage[];

beforeAll(async () => {
  model = readModel(join(repo, 'openapi/openapi.yaml'));
  pages = readPages(await writeDocs(model));
});

describe('the reference of the API', () => {
  it('is sound HTML with each anchor once, and its links land', () => {
    expect(
      pages.flatMap(({ slug, html }) => listHtmlFaults(html).map((fault) => `${slug}: ${fault}`)),
    ).toEqual([]);
    expect(listDeadLinks(pages)).toEqual([]);
  });

  it('has every operation once, with its four parts in order', () => {
    const placed = pages.flatMap(({ operations }) => operations).sort();
    const known = [...model.operations, ...model.webhooks].map(({ id }) => id).sort();
    expect(placed).toEqual(known);
    for (const { id } of model.operations) {
      const page = pages.find(({ operations }) => operations.includes(id));
      const parts = (page?.headings ?? [])
        .filter(({ slug }) => slug.startsWith(`${id}.`))
        .map(({ text }) => text);
      expect([id, ...parts.filter((part) => part !== 'Parameters')]).toEqual([
        id,
        'Request',
        'Response',
        'Errors',
      ]);
    }
  });

  it('says of each error what to do and who can mend it', () => {
    const page = pages.find(({ slug }) => slug === 'errors');
    const cases = page?.html.split('<section class="op-error-case"').slice(1) ?? [];
    expect(cases.length).toBeGreaterThan(80);
    expect(
      cases.filter((one) => !/What to do:[\s\S]*/.test(one) || !/op-badge-fix-/.test(one)),
    ).toEqual([]);
  });

  it.each([
    ['topups/create-order', 'createTopupOrder.body.input_data'],
    ['topups/orders', 'listTopupOrders.query.status.PENDING'],
    ['topups/orders', 'getTopupOrder.200.body.input_data'],
    ['authentication/login', 'login.200.body.data.access_token'],
    ['topups/products', 'listTopupProducts.200.header.X-Has-More'],
    ['esim/lifecycle', 'states'],
    ['vouchers/webhooks', 'onOrderDelivered.body.data'],
    ['errors', 'INSUFFICIENT_FUNDS'],
    ['errors', 'duplicate-client-reference'],
    ['conventions', 'rate-classes'],
  ])('%s has the anchor %s', (slug, anchor) => {
    const page = pages.find((one) => one.slug === slug);
    expect(listIds(page?.html ?? '')).toContain(anchor);
  });
});

describe('the references of other people', () => {
  const collection = join(repo, 'node_modules/@readme/oas-examples');
  const documents = ['3.0/json', '3.1/json'].flatMap((folder) =>
    readdirSync(join(collection, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(collection, folder, name)),
  );

  it.each([
    ...documents.map((path) => path.slice(collection.length + 1)).sort(),
    'rclone-openapi/openapi.yaml',
  ])('%s', async (name) => {
    const root = name.startsWith('3.') ? collection : join(repo, 'node_modules');
    let foreign: ApiModel;
    try {
      foreign = readModel(join(root, name));
    } catch {
      // What the compiler refuses, and for what, is listed in tests/foreign.
      return;
    }
    const written = readPages(await writeDocs(foreign));
    const faults = written.flatMap(({ slug, html }) =>
      listHtmlFaults(html).map((fault) => `${slug}: ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(listDeadLinks(written)).toEqual([]);
    expect(written.flatMap(({ operations }) => operations)).toHaveLength(
      foreign.operations.length + foreign.webhooks.length,
    );
  });
});
