/** A server of somebody else's API, and how some requests to it are answered. */
export interface ServerCase {
  description: string;
  operations: number;
  /**
   * How many operations of the stub at least have a valid example to answer with, or else refuse a
   * request that knows nothing of them.
   */
  usable: number;
  requests: RequestCase[];
}

/** Request, its headers, and of the answer: status, media type, part of the body or of `Allow`. */
type RequestCase = [
  request: string,
  headers: Record<string, string>,
  status: number,
  type: string | undefined,
  part: string,
];

const JSON_TYPE = 'application/json';
const SENDS_JSON = { 'content-type': JSON_TYPE };
const KNOWN = { authorization: 'Bearer anything' };
const STATIONS =
  'origin=efdbb9d1-02c2-4bc3-afb7-6788d8782b1e&destination=b2e783e1-c824-4d63-b37a-d8d698862f1d';
const ISSUES = '/repos/octocat/hello-world/issues';

export const SERVERS: Record<string, ServerCase> = {
  'a train company (3.1)': {
    description: 'node_modules/@readme/oas-examples/3.1/json/train-travel.json',
    operations: 7,
    usable: 7,
    requests: [
      ['GET /stations', KNOWN, 200, JSON_TYPE, '"name":"Berlin Hauptbahnhof"'],
      ['GET /stations', {}, 401, JSON_TYPE, 'Unauthorized'],
      ['GET /trips', KNOWN, 400, JSON_TYPE, '"origin is required"'],
      ['GET /trips?origin=a', KNOWN, 400, JSON_TYPE, 'is required"'],
      [
        `GET /trips?${STATIONS}&date=soon`,
        KNOWN,
        400,
        JSON_TYPE,
        'date must match format date-time',
      ],
      [
        `GET /trips?${STATIONS}&date=2024-02-01T09:00:00Z&dogs=1`,
        KNOWN,
        400,
        JSON_TYPE,
        'dogs must be boolean',
      ],
      [
        `GET /trips?${STATIONS}&date=2024-02-01T09:00:00Z&dogs=true`,
        KNOWN,
        200,
        JSON_TYPE,
        '"data":[',
      ],
      ['DELETE /bookings/1725ff48-ab45-4bb5-9d02-88745177dedb', KNOWN, 204, undefined, ''],
      ['DELETE /bookings/1725', KNOWN, 400, JSON_TYPE, 'bookingId must match format uuid'],
      ['PUT /trips', KNOWN, 405, JSON_TYPE, 'GET, HEAD, OPTIONS'],
      ['GET /platforms', KNOWN, 404, JSON_TYPE, 'Not Found'],
    ],
  },
  'a collection of facts (3.0)': {
    description: 'node_modules/@readme/oas-examples/3.0/json/star-trek.json',
    operations: 120,
    usable: 40,
    requests: [
      ['GET /animal', {}, 400, JSON_TYPE, '"uid is required"'],
      ['GET /animal/search?pageNumber=0x1', {}, 400, JSON_TYPE, '"pageNumber must be integer"'],
      ['POST /animal/search', SENDS_JSON, 415, JSON_TYPE, 'Unsupported Media Type'],
      ['PUT /animal/search', {}, 405, JSON_TYPE, 'GET, HEAD, OPTIONS, POST'],
      ['OPTIONS /animal/search', {}, 204, undefined, 'GET, HEAD, OPTIONS, POST'],
      ['GET /tribble', {}, 404, JSON_TYPE, 'Not Found'],
    ],
  },
  'a tool for files (YAML)': {
    description: 'node_modules/rclone-openapi/openapi.yaml',
    operations: 101,
    usable: 10,
    requests: [
      ['POST /cache/stats', {}, 200, undefined, ''],
      ['GET /rc/noop', {}, 405, JSON_TYPE, 'OPTIONS, POST'],
      ['POST /no/such', {}, 404, JSON_TYPE, 'Not Found'],
    ],
  },
  GitHub: {
    description: 'node_modules/@octokit/openapi/generated/api.github.com.json',
    operations: 1223,
    usable: 1070,
    requests: [
      ['GET /zen', {}, 200, 'text/plain; charset=utf-8', 'Responsive is better than fast'],
      ['GET /users/octocat', {}, 200, JSON_TYPE, '"login":"octocat"'],
      ['GET /gists/public', {}, 200, JSON_TYPE, '[{"url":"https://api.github.com/gists/'],
      ['GET /repos/octocat/hello-world/compare/main...topic', {}, 200, JSON_TYPE, '/compare/'],
      [
        'GET /repos/octocat/hello-world/compare/main%2Fone...topic',
        {},
        200,
        JSON_TYPE,
        '/compare/',
      ],
      ['GET /repos/octocat/hello-world/compare/main/topic', {}, 404, JSON_TYPE, 'Not Found'],
      [`GET ${ISSUES}?per_page=many`, {}, 400, JSON_TYPE, '"per_page must be integer"'],
      [`GET ${ISSUES}/0x1`, {}, 400, JSON_TYPE, '"issue_number must be integer"'],
      [`POST ${ISSUES}`, SENDS_JSON, 400, JSON_TYPE, '"body is required"'],
      ['DELETE /user/starred/octocat/hello-world', {}, 204, undefined, ''],
      ['DELETE /zen', {}, 405, JSON_TYPE, 'GET, HEAD, OPTIONS'],
      ['GET /octocats', {}, 404, JSON_TYPE, 'Not Found'],
    ],
  },
};
