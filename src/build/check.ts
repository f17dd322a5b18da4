/** `npm run data:check`: one line for each problem of the package; fails when there is any. */
import { checkPackage } from '../data/check';
import { formatProblem } from '../data/check/problem';
import { readPackage } from './package-files';

/** @returns exit code */
export function main([folder = 'data']: readonly string[]): number {
  const { data, boundaries } = readPackage(folder);
  const problems = checkPackage(data, boundaries);
  for (const problem of problems) console.log(formatProblem(problem));
  const rows = [...data.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  console.log(
    problems.length === 0
      ? `data/: ${data.tables.size} tables, ${rows} rows, no problem.`
      : `data/: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  );
  return problems.length === 0 ? 0 : 1;
}
