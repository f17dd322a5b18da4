import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portfolio, takenUp, type PortfolioProblem } from '../../../src/model/portfolio';
import { conflict, programmeBuilder, verify } from '../../../src/model/programme';
import { solve } from '../../support/highs';

async function best(problem: PortfolioProblem) {
  const programme = portfolio(problem);
  const solution = await solve(programme);
  if (solution.status !== 'optimal') throw new Error(solution.status);
  const verdict = verify(programme, solution.values);
  expect(verdict.breaches).toEqual([]);
  expect(verdict.objective).toBeCloseTo(solution.objective, 5);
  return { worth: verdict.objective, years: takenUp(problem, verdict.values) };
}

const items = (list: readonly (readonly [cost: number, value: number])[]) =>
  list.map(([cost, value]) => ({ cost, value }));

describe('the portfolio worth most', () => {
  it('reproduces the knapsack of the OR-Tools documentation: 7,534', async () => {
    // ortools/algorithms/python/knapsack_solver_test.py, testSolveBigOneDimension.
    const values = [
      360, 83, 59, 130, 431, 67, 230, 52, 93, 125, 670, 892, 600, 38, 48, 147, 78, 256, 63, 17, 120,
      164, 432, 35, 92, 110, 22, 42, 50, 323, 514, 28, 87, 73, 78, 15, 26, 78, 210, 36, 85, 189,
      274, 43, 33, 10, 19, 389, 276, 312,
    ];
    const weights = [
      7, 0, 30, 22, 80, 94, 11, 81, 70, 64, 59, 18, 0, 36, 3, 8, 15, 42, 9, 0, 42, 47, 52, 32, 26,
      48, 55, 6, 29, 84, 2, 4, 18, 56, 7, 29, 93, 44, 71, 3, 86, 66, 31, 65, 0, 79, 20, 65, 52, 13,
    ];
    const { worth } = await best({
      items: values.map((value, i) => ({ value, cost: weights[i] ?? NaN })),
      budgets: [850],
    });
    expect(worth).toBe(7534);
  });

  it('keeps counts by group, exclusions and prerequisites', async () => {
    const list = items([
      [5, 10],
      [4, 9],
      [3, 1],
      [2, 6],
    ]);
    expect(await best({ items: list, budgets: [9] })).toEqual({
      worth: 19,
      years: [0, 0, null, null],
    });
    expect((await best({ items: list, budgets: [9], exclusive: [[0, 1]] })).years).toEqual([
      0,
      null,
      null,
      0,
    ]);
    expect(
      (await best({ items: list, budgets: [9], groups: [{ items: [2, 3], least: 1 }] })).worth,
    ).toBe(16);
    expect(
      (await best({ items: list, budgets: [9], groups: [{ items: [0, 1, 3], most: 1 }] })).worth,
    ).toBe(11);
    const needs = await best({ items: list, budgets: [9], prerequisites: [{ item: 1, needs: 2 }] });
    // Without the third the second is out: 10 + 6, or 9 + 1 + 6 for all of the budget.
    expect(needs.worth).toBe(16);
  });

  it('spreads over years, what is needed first or together', async () => {
    const list = items([
      [5, 10],
      [5, 8],
    ]);
    const problem: PortfolioProblem = {
      items: list,
      budgets: [5, 5],
      yearWorth: [1, 0.9],
      prerequisites: [{ item: 0, needs: 1 }],
    };
    // Left alone, the first comes first: 10 + 7.2. Needing the second it comes after: 8 + 9.
    const { prerequisites, ...free } = problem;
    expect(prerequisites).toHaveLength(1);
    expect(await best(free)).toEqual({ worth: 17.2, years: [0, 1] });
    expect(await best(problem)).toEqual({ worth: 17, years: [1, 0] });
    expect((await best({ ...problem, budgets: [10, 0] })).years).toEqual([0, 0]);
    // No carrying over: two halves do not make a whole.
    expect((await best({ ...free, budgets: [4, 4] })).years).toEqual([null, null]);
  });

  it('finds what trying every choice finds', async () => {
    const problem = fc.integer({ min: 1, max: 6 }).chain((n) => {
      const item = fc.integer({ min: 0, max: n - 1 });
      const subset = fc.uniqueArray(item, { minLength: 1, maxLength: n });
      return fc.record({
        items: fc.array(
          fc.record({
            cost: fc.integer({ min: 0, max: 9 }),
            value: fc.integer({ min: -3, max: 20 }),
          }),
          { minLength: n, maxLength: n },
        ),
        budget: fc.integer({ min: 0, max: 25 }),
        group: subset,
        least: fc.integer({ min: 0, max: 2 }),
        more: fc.integer({ min: 0, max: 2 }),
        exclusive: subset,
        pair: fc.tuple(item, item),
      });
    });
    await fc.assert(
      fc.asyncProperty(
        problem,
        async ({ items: list, budget, group, least, more, exclusive, pair }) => {
          const [item, needs] = pair;
          const prerequisites = item === needs ? [] : [{ item, needs }];
          const full: PortfolioProblem = {
            items: list,
            budgets: [budget],
            groups: [{ items: group, least, most: least + more }],
            exclusive: [exclusive],
            prerequisites,
          };
          const has = (set: number, i: number): boolean => ((set >> i) & 1) === 1;
          const allowed = Array.from({ length: 2 ** list.length }, (_, set) => set).filter(
            (set) => {
              const count = (members: readonly number[]): number =>
                members.filter((i) => has(set, i)).length;
              const cost = list.reduce((sum, { cost: c }, i) => sum + (has(set, i) ? c : 0), 0);
              return (
                cost <= budget &&
                count(group) >= least &&
                count(group) <= least + more &&
                count(exclusive) <= 1 &&
                prerequisites.every((p) => !has(set, p.item) || has(set, p.needs))
              );
            },
          );
          if (allowed.length === 0) {
            const programme = portfolio(full);
            expect((await solve(programme)).status).toBe('infeasible');
            // Of the rules that are named none can be left out, and one of them asks for something.
            const rules = await conflict(programme, solve);
            expect(rules.some(({ rule }) => rule === 'least')).toBe(true);
            return;
          }
          const worths = allowed.map((set) =>
            list.reduce((sum, { value }, i) => sum + (has(set, i) ? value : 0), 0),
          );
          expect((await best(full)).worth).toBeCloseTo(Math.max(...worths), 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names the rules that contradict each other, and no others', async () => {
    const list = items([
      [5, 1],
      [5, 1],
      [5, 1],
      [1, 1],
    ]);
    const dear: PortfolioProblem = {
      items: list,
      budgets: [9],
      groups: [
        { items: [0, 1, 2], least: 2 },
        { items: [3], most: 1 },
      ],
      exclusive: [[0, 3]],
    };
    expect(await conflict(portfolio(dear), solve)).toEqual([
      { rule: 'budget', year: 0 },
      { rule: 'least', group: 0 },
    ]);
    const excluded: PortfolioProblem = {
      items: list,
      budgets: [99],
      groups: [{ items: [0, 1], least: 2 }],
      exclusive: [
        [2, 3],
        [0, 1],
      ],
    };
    expect(await conflict(portfolio(excluded), solve)).toEqual([
      { rule: 'least', group: 0 },
      { rule: 'exclusive', set: 1 },
    ]);
    const beyond: PortfolioProblem = {
      items: list,
      budgets: [99],
      groups: [{ items: [0], least: 2 }],
    };
    expect(await conflict(portfolio(beyond), solve)).toEqual([{ rule: 'least', group: 0 }]);
    expect(await conflict(portfolio({ items: list, budgets: [9] }), solve)).toEqual([]);
  });

  it('refuses what is no problem', () => {
    const one = items([[1, 1]]);
    const run = (change: Partial<PortfolioProblem>) => () =>
      portfolio({ items: one, budgets: [1], ...change });
    expect(run({ items: [] })).toThrow('items: must not be empty');
    expect(run({ budgets: [] })).toThrow('budgets: must not be empty');
    expect(run({ budgets: [-1] })).toThrow('budgets: must not be negative');
    expect(run({ items: items([[-1, 1]]) })).toThrow('items: must not be negative');
    expect(run({ items: items([[1, NaN]]) })).toThrow('items: must be a finite number');
    expect(run({ yearWorth: [1, 1] })).toThrow('yearWorth');
    expect(run({ groups: [{ items: [1] }] })).toThrow('groups: must each name one of the items');
    expect(run({ groups: [{ items: [0], least: 2, most: 1 }] })).toThrow('groups');
    expect(run({ groups: [{ items: [0], least: 0.5 }] })).toThrow('groups');
    expect(run({ exclusive: [[0, 0]] })).toThrow('exclusive: must name an item once');
    expect(run({ prerequisites: [{ item: 0, needs: 0 }] })).toThrow('prerequisites');
    expect(() => takenUp({ items: one, budgets: [1] }, [])).toThrow('values');
  });
});

describe('the check of an answer', () => {
  const programme = portfolio({
    items: items([
      [5, 10],
      [4, 9],
    ]),
    budgets: [6],
    exclusive: [[0, 1]],
  });

  it('finds every rule that is broken, and by how much', () => {
    const verdict = verify(programme, [1, 1]);
    expect(verdict.feasible).toBe(false);
    expect(verdict.breaches).toEqual([
      { kind: 'row', rule: { rule: 'budget', year: 0 }, by: 3 },
      { kind: 'row', rule: { rule: 'exclusive', set: 0 }, by: 1 },
    ]);
    expect(verdict.objective).toBe(19);
    expect(verify(programme, [0.5, 0]).breaches).toEqual([{ kind: 'whole', variable: 0, by: 0.5 }]);
    expect(verify(programme, [-1, 0]).breaches).toEqual([{ kind: 'bound', variable: 0, by: 1 }]);
  });

  it('forgives rounding, and takes whole numbers as whole', () => {
    const verdict = verify(programme, [1 - 1e-9, 1e-9]);
    expect(verdict.feasible).toBe(true);
    expect([...verdict.values]).toEqual([1, 0]);
    expect(verdict.objective).toBe(10);
  });

  it('refuses an answer that is none', () => {
    expect(() => verify(programme, [1])).toThrow('values');
    expect(() => verify(programme, [1, NaN])).toThrow('values');
  });

  it('a programme refuses rows that cannot be', () => {
    const { variable, row } = programmeBuilder<string>('minimise');
    const x = variable({});
    expect(() => row('r', [[x, 1]], 2, 1)).toThrow('row');
    expect(() => row('r', [[x + 1, 1]], 0, 1)).toThrow('must name variables of the programme');
    expect(() =>
      row(
        'r',
        [
          [x, 1],
          [x, 2],
        ],
        0,
        1,
      ),
    ).toThrow('must name a variable once');
    expect(() => row('r', [[x, NaN]], 0, 1)).toThrow('row');
    expect(() => variable({ lower: 2 })).toThrow('variable');
  });
});
