import { judgeFaults } from './judge-faults.ts';
import { openStub } from './world.ts';

judgeFaults('stub', openStub, openStub, [1, 2, 3]);
