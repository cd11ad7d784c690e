import { createClock } from '../../clock.ts';
import { addPerson, listPeople, resetPassword } from '../../console/people-admin.ts';
import type { PeopleKeeper } from '../../console/people-admin.ts';
import { PASSWORD_COST } from '../../console/sign-in/passwords.ts';
import type { Sandbox } from '../../context.ts';
import { defineAction } from '../action.ts';
import { choice, InputError, integer, optional, positional, text, toggle } from '../fields.ts';

const ROLES = ['owner', 'developer', 'finance', 'read_only', 'platform_administrator'] as const;
const LARGEST_ID = 2 ** 31 - 1;

/** What the console takes for an address: with any other one, nobody could sign in. */
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;

const email = positional(text('EMAIL', 'what the person signs in with', 254));

export const personActions = [
  defineAction({
    noun: 'person',
    verb: 'list',
    summary: 'show who can sign in to the console',
    example: '--client 42',
    fields: {
      client: optional(
        integer('CLIENT', 'id of the client; default: everybody', { max: LARGEST_ID }),
      ),
    },
    run: (sandbox, { client }) => listPeople(keep(sandbox), client),
  }),
  defineAction({
    noun: 'person',
    verb: 'password',
    summary: 'give a person another password, shown this once; all their sessions end',
    example: 'owner@demo.example --without-factors',
    fields: {
      email,
      without_factors: optional(
        toggle('remove second factors and recovery codes too, for who lost them all'),
      ),
    },
    run: (sandbox, { email, without_factors: withoutFactors = false }) =>
      resetPassword(keep(sandbox), { email, withoutFactors }),
  }),
  defineAction({
    noun: 'person',
    verb: 'add',
    summary: 'make somebody who can sign in, such as the first owner of a client',
    example: "mira@shop.example --name 'Mira Holm' --role owner --client 43",
    fields: {
      email,
      name: text('NAME', 'how the person is called', 100),
      role: choice(ROLES, `${ROLES.join(', ')}`, 'ROLE'),
      client: optional(
        integer('CLIENT', 'id of the client; a platform administrator has none', {
          max: LARGEST_ID,
        }),
      ),
    },
    run(sandbox, { email, name, role, client: clientId = null }) {
      if (!EMAIL.test(email)) throw new InputError(`"${email}" is no e-mail address.`);
      if (role === 'platform_administrator' && clientId !== null) {
        throw new InputError('A platform administrator belongs to no client: leave it out.');
      }
      if (role !== 'platform_administrator' && clientId === null) {
        throw new InputError('Name the client that the person belongs to, by its id.');
      }
      return addPerson(keep(sandbox), { email, name, role, clientId });
    },
  }),
];

/** The people of the console live by the time of this machine, wherever the clock of the sandbox stands. */
function keep(sandbox: Sandbox): PeopleKeeper {
  return { sandbox, clock: createClock(), passwordCost: PASSWORD_COST };
}
