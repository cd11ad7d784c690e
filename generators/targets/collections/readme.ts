import { kebabCase } from '../../util/names.ts';
import type { Collection } from './collection.ts';

/** How the collections are opened and run. */
export function printReadme({ title, environments, login }: Collection): string {
  const names = environments.map(({ name }) => `\`${kebabCase(name)}\``).join(', ');
  const [first] = environments.map(({ name }) => kebabCase(name));
  const secrets = login === undefined ? [] : Object.values(login.body);
  const fill = secrets.map((name) => `\`${name}\``).join(' and ');
  const postman = secrets.map((name) => ` --env-var ${name}=…`).join('');
  const lines = [
    `# ${title}: requests to try`,
    '',
    'Generated: do not edit. Each request has its documented answers as saved examples, and a test that its status is',
    'documented.',
    '',
    '- **Postman**: import `postman/collection.json` and an environment beside it.',
    '- **Bruno** 3 or later: open the folder `bruno/`.',
    '',
    ...(names === '' ? [] : [`Environments: ${names}.`, '']),
    ...(login === undefined
      ? []
      : [
          `Fill in ${fill} in the environment. Before a request is sent, a script logs in when there is no token`,
          'or when it has run out.',
          '',
        ]),
    'From the command line:',
    '',
    '```sh',
    `npx newman run postman/collection.json${first === undefined ? '' : ` -e postman/${first}.environment.json`}${postman}`,
    `cd bruno && npx @usebruno/cli run -r${first === undefined ? '' : ` --env ${first}`}${postman}`,
    '```',
    '',
  ];
  return lines.join('\n');
}
