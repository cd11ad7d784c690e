export { addPages } from './add-pages.ts';
export { buildPages } from './build-pages.ts';
