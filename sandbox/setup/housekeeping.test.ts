import { expect, test } from 'vitest';
import { createClient } from '../auth/index.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import { keepHouse } from './housekeeping.ts';

test('tokens that have ended are forgotten, others are not', async () => {
  const sandbox = await makeSandbox({ catalogue: true });
  let turns = 0;
  const console = {
    async forgetExpired() {
      turns += 1;
    },
  };
  const stop = keepHouse(sandbox, console, 5);
  try {
    const { clientId } = await createClient(sandbox, { name: 'Shop' });
    const now = sandbox.clock.now().getTime();
    const key = await sandbox.db.selectFrom('api_keys').selectAll().executeTakeFirstOrThrow();
    const common = {
      client_id: clientId,
      api_key_id: key.id,
      token_epoch: 1,
      created_at: sandbox.clock.now(),
    };
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    await sandbox.db
      .insertInto('refresh_tokens')
      .values(
        ids.map((id, index) => ({ ...common, id, expires_at: new Date(now + index * 60_000) })),
      )
      .execute();
    const left = () => sandbox.db.selectFrom('refresh_tokens').select('id').execute();
    await expect.poll(left).toEqual([{ id: ids[1] }]);
    await expect.poll(() => turns).toBeGreaterThan(0);
  } finally {
    await stop();
    await sandbox.close();
  }
});
