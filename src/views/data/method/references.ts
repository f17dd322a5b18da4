/** Where the methods come from; the code's docstrings cite the same. */
export const REFERENCES: readonly string[] = [
  'Ballou, R., Rahardja, H. & Sakai, N. (2002). Selected country circuity factors for road travel distance estimation. Transportation Research Part A 36: 843–848.',
  'Church, R. & ReVelle, C. (1974). The maximal covering location problem. Papers of the Regional Science Association 32: 101–118.',
  'Karnik, N. & Mendel, J. (2001). Centroid of a type-2 fuzzy set. Information Sciences 132: 195–220.',
  'OECD & JRC (2008). Handbook on Constructing Composite Indicators: Methodology and User Guide. Paris.',
  'Wang, H. & Song, M. (2011). Ckmeans.1d.dp: optimal k-means clustering in one dimension by dynamic programming. The R Journal 3(2): 29–33.',
];
