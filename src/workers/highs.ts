/** Hands a programme to the HiGHS solver. */
import type { Highs } from 'highs';
import type { Programme, Solution } from '../model/programme';

export interface SolverLimits {
  /** Seconds after which the best answer so far will do; no limit unless stated. */
  readonly seconds?: number;
}

/**
 * Solves to proven optimality (no gap is left on purpose), or up to the time allowed. The objective is
 * HiGHS's own, and may be off by its tolerance: `verify` reckons it anew.
 */
export function solveWithHighs(
  highs: Highs,
  programme: Programme<unknown>,
  { seconds }: SolverLimits = {},
): Solution {
  const { objectiveSense, variableType, modelStatus, solutionStatus } = highs.constants;
  const columns = programme.objective.length;
  const rows = programme.rules.length;
  return highs.withModel(
    {
      numCols: columns,
      numRows: rows,
      sense: programme.sense === 'minimise' ? objectiveSense.minimize : objectiveSense.maximize,
      colCost: programme.objective,
      colLower: programme.lower,
      colUpper: programme.upper,
      rowLower: programme.rowLower,
      rowUpper: programme.rowUpper,
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: columns,
        starts: programme.start,
        indices: programme.variable,
        values: programme.factor,
      },
      integrality: Array.from(programme.whole, (whole) =>
        whole ? variableType.integer : variableType.continuous,
      ),
    },
    (model): Solution => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
      if (seconds !== undefined) model.options.set({ time_limit: seconds });
      model.run();
      if (model.getModelStatus() === modelStatus.unboundedOrInfeasible) {
        // Presolve could not tell which; the solver itself can.
        model.options.set({ presolve: 'off' });
        model.run();
      }
      const values = (): Float64Array => Float64Array.from(model.getSolution().colValue);
      switch (model.getModelStatus()) {
        case modelStatus.optimal:
        case modelStatus.empty:
          return { status: 'optimal', values: values(), objective: model.getObjectiveValue() };
        case modelStatus.infeasible:
          return { status: 'infeasible' };
        case modelStatus.unbounded:
          return { status: 'unbounded' };
        default: {
          const found = model.info.get('primal_solution_status') === solutionStatus.feasible;
          return { status: 'stopped', values: found ? values() : null };
        }
      }
    },
  );
}
