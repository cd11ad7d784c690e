import { describe, expect, test } from 'vitest';
import { matchSegments, parseTemplate } from './path-template.ts';
import { buildRoutes, createMethodFinder, findTarget } from './routes.ts';

function build(...operations: string[]) {
  return buildRoutes(
    operations.map((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return { spec: { method, path }, operation };
    }),
  );
}

describe('matchSegments', () => {
  test.each<[string, string, object | undefined]>([
    ['/a/{id}', 'a|7', { id: '7' }],
    ['/a/{id}', 'b|7', undefined],
    ['/a/{id}', 'a|', undefined],
    ['/{base}...{head}', 'v1...v2', { base: 'v1', head: 'v2' }],
    ['/{base}...{head}', 'v1..v2', undefined],
    ['/{base}...{head}', '...v2', undefined],
    ['/{base}...{head}', 'a...b...c', { base: 'a', head: 'b...c' }],
    ['/{name}.{ext}', 'a.tar.gz', { name: 'a', ext: 'tar.gz' }],
    ['/{name}.json', 'a.json', { name: 'a' }],
    ['/{name}.json', '.json', undefined],
    ['/v{n}', 'v2', { n: '2' }],
    ['/{a}{b}', 'xyz', { a: 'x', b: 'yz' }],
    ['/{id}:cancel', '7:cancel', { id: '7' }],
    ['/a%20b/{constructor}', 'a b|x', { constructor: 'x' }],
  ])('compares %s with %s', (template, path, want) => {
    const values = matchSegments(parseTemplate(template), path.split('|'));
    if (want === undefined) expect(values).toBeUndefined();
    else expect(values).toEqual(want);
  });

  test('stays fast on hostile segments', () => {
    const template = parseTemplate('/{a}-{b}-{c}.json');
    const began = process.cpuUsage();
    expect(matchSegments(template, ['-'.repeat(1_000_000)])).toBeUndefined();
    expect(process.cpuUsage(began).user).toBeLessThan(500_000);
  });
});

describe('buildRoutes', () => {
  test('writes paths as Fastify does', () => {
    const paths = ['/a/{id}', '/a:b', '/x/{client-id}/{id}', '/y/{a}.{b}', '/z/*', '/'];
    const urls = build(...paths.map((path) => `GET ${path}`)).map(({ url }) => url);
    expect(urls).toEqual(['/a/:id', '/a::b', '/x/:p1/:id', '/y/:p1', '/z/:p1', '/']);
  });

  test('answers HEAD like GET, unless there is an operation for it', () => {
    const [first, second] = build('GET /a', 'GET /b', 'HEAD /b');
    expect(first?.paths[0]?.operations.get('HEAD')).toBe('GET /a');
    expect(second?.paths[0]?.operations.get('HEAD')).toBe('HEAD /b');
  });

  test('puts paths of one shape into one route', () => {
    const routes = build('GET /f/{id}', 'GET /f/{name}.json', 'DELETE /f/{id}', 'PUT /f/{key}');
    expect(routes).toHaveLength(1);
    const [route] = routes;
    if (route === undefined) throw new Error('There is no route.');
    expect(route.methods.toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'PUT']);
    const find = (method: string, p1: string) => findTarget(route, method, { p1 });
    expect(find('GET', 'a.json')).toMatchObject({
      operation: 'GET /f/{name}.json',
      path: { name: 'a' },
    });
    expect(find('GET', 'a')).toMatchObject({ operation: 'GET /f/{id}', path: { id: 'a' } });
    expect(find('PUT', 'a')).toMatchObject({ operation: 'PUT /f/{key}', path: { key: 'a' } });
    expect(find('PATCH', 'a')).toBeUndefined();
    expect(find('GET', '')).toBeUndefined();
  });

  test('refuses the methods that only a less exact path has', () => {
    const routes = build('GET /b/search', 'GET /b/{id}', 'DELETE /b/{id}', 'POST /{a}/{b}');
    const refused = Object.fromEntries(routes.map(({ url, refused: methods }) => [url, methods]));
    expect(refused).toEqual({ '/b/search': ['DELETE', 'POST'], '/b/:id': ['POST'], '/:a/:b': [] });
  });
});

describe('createMethodFinder', () => {
  const find = createMethodFinder(
    build('GET /b', 'POST /b', 'GET /b/search', 'DELETE /b/{id}', 'GET /f/{n}.json', 'PUT /f/{n}'),
  );

  test.each<[string, string | undefined]>([
    ['/b', 'GET HEAD OPTIONS POST'],
    ['/b?x=1', 'GET HEAD OPTIONS POST'],
    ['/b/search', 'GET HEAD OPTIONS'],
    ['/b/7', 'DELETE OPTIONS'],
    ['/b/a%2Fb', 'DELETE OPTIONS'],
    ['http://host/b/7?x', 'DELETE OPTIONS'],
    ['/f/a.json', 'GET HEAD OPTIONS PUT'],
    ['/f/a', 'OPTIONS PUT'],
    ['/b/', undefined],
    ['/B', undefined],
    ['/b/%zz', undefined],
    ['/nowhere', undefined],
    ['host:443', undefined],
  ])('knows what %s has', (url, want) => {
    expect(find(url)?.join(' ')).toBe(want);
  });
});
