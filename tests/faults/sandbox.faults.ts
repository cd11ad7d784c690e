import { judgeFaults } from './judge-faults.ts';
import { openSandbox } from './world.ts';

judgeFaults('sandbox', openSandbox, [1, 2]);
