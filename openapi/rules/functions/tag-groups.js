// @ts-check
import { readDescription } from './lib/description.js';

/**
 * Every tag is described, and stands in exactly one group.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkTagGroups(_target, _options, context) {
  const { root } = readDescription(context);
  const groups = root.value['x-tagGroups'];
  /** @type {string[]} */
  const grouped = (Array.isArray(groups) ? groups : []).flatMap((group) => group?.tags ?? []);
  const tags = root.children('tags');
  const names = tags.map(({ value }) => value.name);
  const faults = tags.flatMap((tag) => {
    const times = grouped.filter((name) => name === tag.value.name).length;
    return [
      ...(times === 1 ? [] : [`stands in ${times} groups`]),
      ...(tag.value.description ? [] : ['has no description']),
    ].map((fault) => ({ message: `The tag ${tag.value.name} ${fault}`, path: tag.path }));
  });
  const unknown = grouped
    .filter((name) => !names.includes(name))
    .map((name) => ({ message: `The group names the unknown tag ${name}`, path: ['x-tagGroups'] }));
  return [...faults, ...unknown];
}
