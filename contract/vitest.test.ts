import { startPetServer } from './tests/pet-server.ts';
import { describeContract } from './vitest.ts';

await describeContract('a server that keeps its word', {
  spec: 'contract/tests/pets.yaml',
  budget: 'smoke',
  seed: 1,
  async server() {
    const { url, close } = await startPetServer();
    return { url, close, account: { session: { user: 'me', password: 'open-sesame' } } };
  },
});
