/**
 * What the territorial methods of the model cost on one core: medians of repeated runs, and ratios to
 * a bare typed-array loop that does the same arithmetic without the method's searching, checking and
 * bookkeeping. Times are of this machine on this day: read the ratios. Nothing here passes or fails.
 */
import { inputs, loadModel, medianMs } from './load-model.mjs';

const {
  access,
  reach,
  spatialWeights,
  localMoran,
  classify,
  distance,
  random: draws,
} = await loadModel(
  'access',
  'reach',
  'spatial-weights',
  'local-moran',
  'classify',
  'distance',
  'random',
);

const random = inputs(20_261_125);
/** Evenly spread over 1.3 million km² of the tropics. */
const points = (n) => Array.from({ length: n }, () => [-78 + 7 * random(), -16 + 15.2 * random()]);
const amounts = (n) => Float64Array.from({ length: n }, () => 1000 * random());
let sink = 0;

function report(name, ms, baseline, bare, note = '') {
  console.log(
    `${name}: ${ms.toFixed(1)} ms; ${baseline}: ${bare.toFixed(1)} ms; ratio ${(ms / bare).toFixed(2)}${note}`,
  );
}

/** The arithmetic of both steps for so many pairs, with nothing to look for. */
function barePairs(pairs, sites) {
  const chord = Float64Array.from({ length: 4096 }, (_, i) => (i + 1) * 1.5e-8);
  const demand = amounts(4096);
  const score = new Float64Array(4096);
  const weight = new Float64Array(4096);
  const factor = Math.log(0.01) / 2500;
  const each = Math.ceil(pairs / sites);
  return () => {
    for (let site = 0; site < sites; site++) {
      let sum = 0;
      for (let i = 0; i < each; i++) {
        const at = (site + i) & 4095;
        const km = 12742.0176 * Math.asin(Math.sqrt(chord[at]) / 2);
        const w = Math.exp(km * km * factor);
        weight[i & 4095] = w;
        sum += demand[at] * w;
      }
      for (let i = 0; i < each; i++) score[(site + i) & 4095] += weight[i & 4095] / sum;
    }
    sink += score[0];
  };
}

function catchmentAreas(demandPoints, services, thresholdKm, runs) {
  const places = points(demandPoints);
  const sites = points(services);
  const demand = amounts(demandPoints);
  const supply = amounts(services);
  const decay = access.gaussianDecay(thresholdKm);
  const ms = medianMs(() => {
    const within = reach.roadReach(places, sites, thresholdKm, 1);
    sink += access.floatingCatchment(within, demand, supply, decay)[0];
  }, runs);
  const found = {
    place: new Int32Array(demandPoints),
    distance: new Float64Array(demandPoints),
  };
  const within = reach.roadReach(places, sites, thresholdKm, 1);
  let pairs = 0;
  for (let site = 0; site < services; site++) pairs += within.catchment(site, found);
  const bare = medianMs(barePairs(pairs, services), runs);
  const memory = process.resourceUsage().maxRSS / 1024;
  report(
    `E2SFCA, Gaussian, ${demandPoints} × ${services} within ${thresholdKm} km (${pairs} pairs)`,
    ms,
    'the pairs alone',
    bare,
    `; ${((1e6 * ms) / pairs).toFixed(1)} ns a pair; peak of the process ${memory.toFixed(0)} MB`,
  );
  return { places, sites, demand, supply, decay, ms };
}

// The large one first, so that the peak of memory is its own.
catchmentAreas(200_000, 20_000, 50, 3);
catchmentAreas(1874, 300, 50, 21);
const small = catchmentAreas(1874, 300, 3000, 9);
const allPairs = medianMs(() => {
  const score = new Float64Array(small.places.length);
  const weight = new Float64Array(small.places.length);
  small.sites.forEach(([lon, lat], site) => {
    let sum = 0;
    small.places.forEach(([x, y], i) => {
      weight[i] = small.decay(distance.haversineKm(lon, lat, x, y));
      sum += small.demand[i] * weight[i];
    });
    for (let i = 0; i < weight.length; i++) {
      if (sum > 0) score[i] += (small.supply[site] / sum) * weight[i];
    }
  });
  sink += score[0];
}, 7);
report('The same', small.ms, 'all pairs by the haversine formula', allPairs);

const units = points(1874);
const weights = spatialWeights.rowStandardised(spatialWeights.nearestNeighbourWeights(units, 6));
const values = Float64Array.from(units, ([x, y]) => x + y + 5 * random());
report(
  'Local Moran, 999 permutations × 1,874 units × 6 neighbours',
  medianMs(() => (sink += localMoran.localMoranP(values, weights, 999, 1)[0]), 9),
  'as many draws and multiply-adds',
  medianMs(() => {
    const generator = draws.generator(1);
    for (let unit = 0; unit < 1874; unit++) {
      let sum = 0;
      for (let i = 0; i < 999 * 6; i++) {
        sum += weights.weight[i % 6] * values[draws.below(generator, 1873)];
      }
      sink += sum;
    }
  }, 9),
);

const many = Array.from({ length: 100_000 }, () => Math.exp(3 * random() + 2 * random()));
for (const classes of [5, 9]) {
  report(
    `Natural breaks, 100,000 values, ${classes} classes`,
    medianMs(() => (sink += classify.classify(many, { method: 'natural', classes }).breaks[0]), 9),
    'sorting the values',
    medianMs(() => (sink += Float64Array.from(many).sort()[0]), 9),
  );
}
if (!Number.isFinite(sink)) throw new Error('A result is no number');
