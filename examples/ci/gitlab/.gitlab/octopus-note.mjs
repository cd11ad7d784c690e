// Writes a file as a note on the merge request of this pipeline; the next time it changes that note.
// Usage: node octopus-note.mjs FILE
import { readFileSync } from 'node:fs';
import process from 'node:process';

const MARKER = '<!-- octopus-diff -->';
const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, OCTOPUS_GITLAB_TOKEN } = process.env;
const file = process.argv[2];

if (file === undefined) throw new Error('Name the file: node octopus-note.mjs FILE');
if (!OCTOPUS_GITLAB_TOKEN) {
  // Pipelines of forks have no protected variables: the report is an artifact of the job.
  console.log('OCTOPUS_GITLAB_TOKEN is not set, so no note is written. See the artifact.');
} else {
  const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;
  const body = `${MARKER}\n${readFileSync(file, 'utf8')}`;
  const known = await findNote(notes);
  if (known === undefined) await send('POST', notes, { body });
  else await send('PUT', `${notes}/${known}`, { body });
  console.log(known === undefined ? 'Wrote a note.' : 'Updated the note.');
}

/**
 * @param {string} notes
 * @returns {Promise<number | undefined>}
 */
async function findNote(notes) {
  let page = '1';
  while (page !== '') {
    const answer = await send('GET', `${notes}?per_page=100&page=${page}`);
    /** @type {{ id: number, body: string }[]} */
    const found = await answer.json();
    const note = found.find(({ body }) => body.startsWith(MARKER));
    if (note !== undefined) return note.id;
    page = answer.headers.get('x-next-page') ?? '';
  }
  return undefined;
}

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [content]
 */
async function send(method, url, content) {
  const answer = await fetch(url, {
    method,
    headers: { 'PRIVATE-TOKEN': OCTOPUS_GITLAB_TOKEN ?? '', 'content-type': 'application/json' },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  if (answer.ok) return answer;
  const hint =
    answer.status === 401 || answer.status === 403 ? ' The token needs the scope api.' : '';
  throw new Error(`${method} ${url} answered ${answer.status}.${hint}`);
}
