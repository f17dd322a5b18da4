/**
 * What deciding under uncertainty costs: simulation, ranking and covering, each against a plain loop
 * over typed arrays in the same run. Times are of this machine on this day: read the ratios.
 */
import loadHighs from 'highs';
import { runnerImport } from 'vite';
import { inputs, loadModel, medianMs } from './load-model.mjs';

const { smaa, rank, random, reach, siting, programme, tipping } = await loadModel(
  'smaa',
  'rank',
  'random',
  'reach',
  'siting',
  'programme',
  'tipping',
);
const { module: adapter } = await runnerImport(
  new URL('../../src/workers/highs.ts', import.meta.url).pathname,
  { configFile: false, logLevel: 'error' },
);

const draw = inputs(1);
const ms = (time) => (time < 10 ? `${time.toFixed(2)} ms` : `${Math.round(time)} ms`);
const line = (what, time, plain, base) =>
  console.log(`${what}: ${ms(time)}; ${plain}: ${ms(base)}; ratio ${(time / base).toFixed(1)}`);

/** Scores of alternatives on criteria, a share of them intervals. */
function scores(alternatives, criteria, open) {
  return rank.scoreMatrix(
    Array.from({ length: criteria }, () =>
      Array.from({ length: alternatives }, () => {
        const [a, b] = [draw(), draw()];
        return draw() < open ? [Math.min(a, b), Math.max(a, b)] : [a, a];
      }),
    ),
  );
}

/** The multiply-adds of a simulation and nothing else. */
function bareLoop({ alternatives, criteria, floor }, draws) {
  const weights = new Float64Array(criteria).fill(1 / criteria);
  const sums = new Float64Array(alternatives);
  return medianMs(() => {
    for (let d = 0; d < draws; d++) {
      for (let i = 0; i < alternatives; i++) {
        const row = i * criteria;
        let sum = 0;
        for (let j = 0; j < criteria; j++) sum += weights[j] * floor[row + j];
        sums[i] = sum;
      }
    }
  });
}

function simulation(alternatives, criteria, draws) {
  const matrix = scores(alternatives, criteria, 0);
  const adds = draws * alternatives * criteria;
  const bare = bareLoop(matrix, draws);
  const weights = new Float64Array(criteria).fill(1 / criteria);
  const sums = new Float64Array(alternatives);
  const inner = medianMs(() => {
    for (let d = 0; d < draws; d++) rank.weightedSums(matrix.floor, weights, sums);
  });
  const name = `SMAA-2, ${draws.toLocaleString('en')} draws × ${alternatives} × ${criteria}`;
  const perAdd = (time) => `${((time / adds) * 1e6).toFixed(2)} ns`;
  console.log(
    `${name}, inner loop: ${perAdd(inner)} a multiply-add; bare loop: ${perAdd(bare)}; ratio ${(inner / bare).toFixed(1)}`,
  );
  const order = Array.from({ length: criteria }, (_, j) => j);
  const cases = [
    ['free weights', matrix, { kind: 'free' }],
    ['ordinal weights', matrix, { kind: 'ordinal', order }],
    [
      'bounded weights',
      matrix,
      { kind: 'bounded', floor: order.map(() => 0.05), ceiling: order.map(() => 0.2) },
    ],
    [
      'Dirichlet weights',
      matrix,
      { kind: 'dirichlet', stated: order.map(() => 1), concentration: 20 },
    ],
    [
      'free weights, a fifth of the figures intervals',
      scores(alternatives, criteria, 0.2),
      { kind: 'free' },
    ],
  ];
  for (const [label, given, information] of cases) {
    const time = medianMs(
      () => smaa.smaa({ scores: given, weights: information, draws, seed: 1 }),
      5,
    );
    line(`${name}, ${label}, all of it`, time, 'bare loop', bare);
  }
}

function slider() {
  const matrix = scores(25, 8, 0.2);
  const weights = Array.from({ length: 8 }, () => 1 + draw());
  const bare = bareLoop(matrix, 3);
  line(
    'Ranking of 25 × 8 with its intervals',
    medianMs(() => rank.rankByWeightedSum(matrix, weights), 200),
    'three bare weighted sums',
    bare,
  );
  line(
    'Tipping points of 8 weights for the first 7 of 25',
    medianMs(() => tipping.tippingPoints(matrix, weights, 7), 200),
    'three bare weighted sums',
    bare,
  );
}

/** Adds the site that covers the most, again and again: what one does without a solver. */
function greedy(near, demand, count) {
  const open = [];
  for (let step = 0; step < count; step++) {
    let best = -1;
    let most = -1;
    for (let site = 0; site < near.sites; site++) {
      if (open.includes(site)) continue;
      const covered = siting.coveredDemand(near, demand, [...open, site]);
      if (covered > most) [best, most] = [site, covered];
    }
    open.push(best);
  }
  return siting.coveredDemand(near, demand, open);
}

async function covering(places, sites, count) {
  // A country of the size of Peru, its people crowded in some parts of it.
  const point = () => [-81 + 12 * draw() ** 1.5, -18 + 17 * draw()];
  const demand = Float64Array.from({ length: places }, () => Math.round(20_000 * draw() ** 3));
  const near = reach.roadReach(
    Array.from({ length: places }, point),
    Array.from({ length: sites }, point),
    100,
    1.3,
  );
  const highs = await loadHighs();
  let built;
  const building = medianMs(() => (built = siting.maximalCovering(near, demand, count)), 5);
  let solution;
  const solving = medianMs(() => (solution = adapter.solveWithHighs(highs, built)), 3);
  let verdict;
  const checking = medianMs(() => (verdict = programme.verify(built, solution.values)), 5);
  let byGreed;
  const adding = medianMs(() => (byGreed = greedy(near, demand, count)), 3);
  const name = `Maximal covering, ${places.toLocaleString('en')} places × ${sites} sites, ${count} to open`;
  console.log(
    `${name}: built in ${ms(building)}, solved in ${ms(solving)}, checked in ${ms(checking)} (${verdict.feasible ? 'feasible' : 'NOT feasible'})`,
  );
  line(name, building + solving + checking, 'adding site by site', adding);
  console.log(
    `  which covers ${((100 * byGreed) / verdict.objective).toFixed(1)} % of what the solver covers`,
  );
}

const generator = random.generator(1);
const weights = new Float64Array(8);
console.log(
  `Uniform weights of 8 criteria: ${(
    (medianMs(() => {
      for (let k = 0; k < 100_000; k++) random.simplex(generator, weights);
    }) /
      100_000) *
    1e6
  ).toFixed(0)} ns a draw`,
);
simulation(25, 8, 100_000);
simulation(1874, 8, 10_000);
slider();
await covering(1874, 200, 20);
