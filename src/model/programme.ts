/**
 * Linear programmes with whole-number variables as plain data, for a solver that lives elsewhere, and
 * a check of its answers that owes nothing to it.
 *
 *     min or max  Σ_j c_j x_j     with  lower_i ≤ Σ_j a_ij x_j ≤ upper_i,  l_j ≤ x_j ≤ u_j
 */
import { finite, ModelError, sameLength } from './error';

export interface Programme<Rule> {
  readonly sense: 'minimise' | 'maximise';
  /** One a variable: its factor in the objective, its bounds, and 1 where it must be whole. */
  readonly objective: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly whole: Uint8Array;
  /** Row i has `factor[k]` of variable `variable[k]` for k in `start[i]..start[i + 1]`. */
  readonly start: Int32Array;
  readonly variable: Int32Array;
  readonly factor: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** What each row stands for. Rows that belong together share one object. */
  readonly rules: readonly Rule[];
}

export type Solution =
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly objective: number }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }
  /** Stopped before it knew; with the best values found so far, if any. */
  | { readonly status: 'stopped'; readonly values: Float64Array | null };

export type Solver = (programme: Programme<unknown>) => Promise<Solution>;

export interface Variable {
  readonly objective?: number;
  /** 0 unless stated. */
  readonly lower?: number;
  /** 1 unless stated; may be infinite. */
  readonly upper?: number;
  readonly whole?: boolean;
}

export interface Builder<Rule> {
  /** Adds a variable and returns its number. */
  readonly variable: (variable: Variable) => number;
  /** Adds lower ≤ Σ factor · variable ≤ upper; a side may be infinite. */
  readonly row: (
    rule: Rule,
    terms: Iterable<readonly [variable: number, factor: number]>,
    lower: number,
    upper: number,
  ) => void;
  readonly build: () => Programme<Rule>;
}

/**
 * Collects variables and rows. What it is given is checked at once.
 * Throws `ModelError` on a factor that is not finite, bounds that are NaN or cross, or a row that
 * names no variable of the programme, or one twice.
 */
export function programmeBuilder<Rule>(sense: Programme<Rule>['sense']): Builder<Rule> {
  const objective: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const whole: number[] = [];
  const start: number[] = [0];
  const variables: number[] = [];
  const factors: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const rules: Rule[] = [];
  return {
    variable: (variable) => {
      const low = variable.lower ?? 0;
      const high = variable.upper ?? 1;
      checkSides('variable', low, high);
      objective.push(finite('variable', variable.objective ?? 0));
      lower.push(low);
      upper.push(high);
      whole.push(variable.whole ? 1 : 0);
      return objective.length - 1;
    },
    row: (rule, terms, low, high) => {
      checkSides('row', low, high);
      const named = new Set<number>();
      for (const [variable, factor] of terms) {
        if (!(Number.isInteger(variable) && variable >= 0 && variable < objective.length)) {
          throw new ModelError('row', 'must name variables of the programme');
        }
        if (named.has(variable)) throw new ModelError('row', 'must name a variable once');
        named.add(variable);
        variables.push(variable);
        factors.push(finite('row', factor));
      }
      start.push(variables.length);
      rowLower.push(low);
      rowUpper.push(high);
      rules.push(rule);
    },
    build: () => ({
      sense,
      objective: Float64Array.from(objective),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      whole: Uint8Array.from(whole),
      start: Int32Array.from(start),
      variable: Int32Array.from(variables),
      factor: Float64Array.from(factors),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      rules: [...rules],
    }),
  };
}

function checkSides(argument: string, low: number, high: number): void {
  if (!(low <= high))
    throw new ModelError(argument, 'must not have its lower side above its upper');
}

/** A rule that an answer breaks, and by how much. */
export type Breach<Rule> =
  | { readonly kind: 'row'; readonly rule: Rule; readonly by: number }
  | { readonly kind: 'bound'; readonly variable: number; readonly by: number }
  | { readonly kind: 'whole'; readonly variable: number; readonly by: number };

export interface Verdict<Rule> {
  readonly feasible: boolean;
  readonly breaches: readonly Breach<Rule>[];
  /** Objective of the values, reckoned anew. */
  readonly objective: number;
  /** The values, those that must be whole rounded to what they are within the tolerance of. */
  readonly values: Float64Array;
}

/** Share of the larger side of a comparison, or the amount itself below one. */
export const TOLERANCE = 1e-6;

/**
 * Checks an answer against every bound, whole number and row of a programme, and reckons its
 * objective. Throws `ModelError` on values of another length or not finite.
 */
export function verify<Rule>(
  programme: Programme<Rule>,
  values: ArrayLike<number>,
  tolerance = TOLERANCE,
): Verdict<Rule> {
  const { objective, lower, upper, whole, rowLower, rowUpper, rules } = programme;
  sameLength('values', values.length, objective.length);
  const breaches: Breach<Rule>[] = [];
  const rounded = Float64Array.from(values, (x, variable) => {
    finite('values', x);
    if (!whole[variable]) return x;
    const by = Math.abs(x - Math.round(x));
    if (by > tolerance) breaches.push({ kind: 'whole', variable, by });
    return by > tolerance ? x : Math.round(x);
  });
  const beyond = (x: number, low: number, high: number): number => {
    const by = Math.max(low - x, x - high);
    const size = Math.max(1, Math.abs(by === low - x ? low : high));
    return by > tolerance * size ? by : 0;
  };
  rounded.forEach((x, variable) => {
    const by = beyond(x, lower[variable] as number, upper[variable] as number);
    if (by > 0) breaches.push({ kind: 'bound', variable, by });
  });
  rules.forEach((rule, row) => {
    let sum = 0;
    for (const [variable, factor] of termsOf(programme, row)) {
      sum += factor * (rounded[variable] as number);
    }
    const by = beyond(sum, rowLower[row] as number, rowUpper[row] as number);
    if (by > 0) breaches.push({ kind: 'row', rule, by });
  });
  return {
    feasible: breaches.length === 0,
    breaches,
    objective: objective.reduce((sum, c, j) => sum + c * (rounded[j] as number), 0),
    values: rounded,
  };
}

/**
 * Rules that cannot all hold, none of which can be left out: why a programme has no answer. Empty
 * when it has one.
 *
 * A row that no values within their bounds can satisfy is found without a solver; of several such
 * rows each is named, and each is impossible on its own. Otherwise QuickXplain (Junker 2004, AAAI-04:
 * 167–172) asks the solver about k · log(n / k) smaller programmes, for k rules named among n. Rows that
 * share a rule are kept or dropped together. A solver that stops early counts as one that finds an
 * answer, so that more rules than needed may be named, or none.
 */
export async function conflict<Rule>(
  programme: Programme<Rule>,
  solve: Solver,
): Promise<readonly Rule[]> {
  const impossible = new Set(programme.rules.filter((_, row) => !attainable(programme, row)));
  if (impossible.size > 0) return [...impossible];

  const rules = [...new Set(programme.rules)];
  const contradict = async (kept: readonly Rule[]): Promise<boolean> =>
    (await solve(restrict(programme, new Set(kept)))).status === 'infeasible';
  if (!(await contradict(rules))) return [];

  const explain = async (
    background: readonly Rule[],
    grown: boolean,
    candidates: readonly Rule[],
  ): Promise<readonly Rule[]> => {
    if (grown && (await contradict(background))) return [];
    if (candidates.length === 1) return candidates;
    const half = Math.floor(candidates.length / 2);
    const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
    const later = await explain([...background, ...first], first.length > 0, second);
    const earlier = await explain([...background, ...later], later.length > 0, first);
    return [...earlier, ...later];
  };
  return explain([], false, rules);
}

/** Whether some values within their bounds satisfy a row by itself. */
function attainable<Rule>(programme: Programme<Rule>, row: number): boolean {
  const { lower, upper, rowLower, rowUpper } = programme;
  let least = 0;
  let most = 0;
  for (const [variable, factor] of termsOf(programme, row)) {
    if (factor === 0) continue;
    const sides = [factor * (lower[variable] as number), factor * (upper[variable] as number)];
    least += Math.min(...sides);
    most += Math.max(...sides);
  }
  const slack = (side: number): number => TOLERANCE * Math.max(1, Math.abs(side));
  const low = rowLower[row] as number;
  const high = rowUpper[row] as number;
  return (most >= low || most > low - slack(low)) && (least <= high || least < high + slack(high));
}

/** The programme with the rows of some rules only, and nothing to optimise. */
function restrict<Rule>(programme: Programme<Rule>, kept: ReadonlySet<Rule>): Programme<Rule> {
  const { sense, objective, lower, upper, whole, rowLower, rowUpper, rules } = programme;
  const { variable, row, build } = programmeBuilder<Rule>(sense);
  objective.forEach((_, j) => {
    variable({ lower: lower[j] as number, upper: upper[j] as number, whole: whole[j] === 1 });
  });
  rules.forEach((rule, i) => {
    if (!kept.has(rule)) return;
    row(rule, termsOf(programme, i), rowLower[i] as number, rowUpper[i] as number);
  });
  return build();
}

function* termsOf(
  { start, variable, factor }: Programme<unknown>,
  row: number,
): Iterable<readonly [variable: number, factor: number]> {
  for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
    yield [variable[k] as number, factor[k] as number];
  }
}
