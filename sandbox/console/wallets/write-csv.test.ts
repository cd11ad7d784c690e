import { expect, test } from 'vitest';
import { writeLine } from './write-csv.ts';

test.each<[string | number | null, string]>([
  [-241.25, '-241.25'],
  [null, ''],
  ['Wire 7', 'Wire 7'],
  ['a,b', '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', '"\'\r=1"'],
  ['＝1', "'＝1"],
  ['=cmd|"/c calc",1', '"\'=cmd|""/c calc"",1"'],
])('the cell %j is written %j', (cell, text) => {
  expect(writeLine([cell, 1])).toBe(`${text},1\r\n`);
});
