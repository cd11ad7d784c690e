import { judgeFaults } from './judge-faults.ts';
import { openSandbox } from './world.ts';

judgeFaults('sandbox', openSandbox, () => openSandbox({ live: true }), [1, 2]);
