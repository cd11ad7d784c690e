import { rememberChoice } from './choices.ts';
import { addCopyButtons } from './copy.ts';
import { addServerSwitch } from './servers.ts';
import { addTryButtons } from './try/open.ts';

/** What a script adds to samples. All of them are there, and can be switched, without it. */

rememberChoice('language');
addServerSwitch();
addTryButtons();
addCopyButtons();
