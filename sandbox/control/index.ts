export { createControl } from './control.ts';
export type { Control, SavedState } from './control.ts';
export { addFaults, answerFaults } from './faults.ts';
export type { Fault, FaultAnswer, Faults } from './faults.ts';
export { addControlRoutes } from './routes.ts';
