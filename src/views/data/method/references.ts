/** Where the methods come from; the code's docstrings cite the same. */
const REFERENCES = {
  anselin1995:
    'Anselin, L. (1995). Local indicators of spatial association – LISA. Geographical Analysis 27: 93–115.',
  balassa1965:
    'Balassa, B. (1965). Trade liberalisation and “revealed” comparative advantage. The Manchester School 33: 99–123.',
  ballou2002:
    'Ballou, R., Rahardja, H. & Sakai, N. (2002). Selected country circuity factors for road travel distance estimation. Transportation Research Part A 36: 843–848.',
  barronBarrett1996:
    'Barron, F. H. & Barrett, B. E. (1996). Decision quality using ranked attribute weights. Management Science 42: 1515–1523.',
  benjaminiHochberg1995:
    'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B 57: 289–300.',
  blackmanVigna2021:
    'Blackman, D. & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM Transactions on Mathematical Software 47: 36.',
  bransVincke1985:
    'Brans, J.-P. & Vincke, P. (1985). A preference ranking organisation method: the PROMETHEE method for multiple criteria decision-making. Management Science 31: 647–656.',
  bridgman1922: 'Bridgman, P. W. (1922). Dimensional Analysis. New Haven: Yale University Press.',
  churchReVelle1974:
    'Church, R. & ReVelle, C. (1974). The maximal covering location problem. Papers of the Regional Science Association 32: 101–118.',
  cliffOrd1981:
    'Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. London: Pion.',
  devroye1986: 'Devroye, L. (1986). Non-Uniform Random Variate Generation. New York: Springer.',
  dongWong1987:
    'Dong, W. & Wong, F. (1987). Fuzzy weighted averages and implementation of the extension principle. Fuzzy Sets and Systems 21: 183–199.',
  fisher1958:
    'Fisher, W. D. (1958). On grouping for maximum homogeneity. Journal of the American Statistical Association 53: 789–798.',
  gini1912: 'Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.',
  golub2013:
    'Golub, G. & Van Loan, C. (2013). Matrix Computations, 4th edition. Baltimore: Johns Hopkins University Press.',
  greenacre1984:
    'Greenacre, M. (1984). Theory and Applications of Correspondence Analysis. London: Academic Press.',
  hakimi1964:
    'Hakimi, S. L. (1964). Optimum locations of switching centers and the absolute centers and medians of a graph. Operations Research 12: 450–459.',
  harrell1982:
    'Harrell, F., Califf, R., Pryor, D., Lee, K. & Rosati, R. (1982). Evaluating the yield of medical tests. Journal of the American Medical Association 247: 2543–2546.',
  hausmann2014:
    'Hausmann, R., Hidalgo, C., Bustos, S., Coscia, M., Simoes, A. & Yıldırım, M. (2014). The Atlas of Economic Complexity: Mapping Paths to Prosperity. Cambridge: MIT Press (first edition 2011).',
  hidalgo2007:
    'Hidalgo, C., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development of nations. Science 317: 482–487.',
  hidalgoHausmann2009:
    'Hidalgo, C. & Hausmann, R. (2009). The building blocks of economic complexity. PNAS 106: 10570–10575.',
  hill1973:
    'Hill, M. O. (1973). Reciprocal averaging: an eigenvector method of ordination. Journal of Ecology 61: 237–249.',
  hirschman1964:
    'Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54: 761.',
  hwangYoon1981:
    'Hwang, C.-L. & Yoon, K. (1981). Multiple Attribute Decision Making: Methods and Applications. Berlin: Springer.',
  jaccard1901:
    'Jaccard, P. (1901). Étude comparative de la distribution florale dans une portion des Alpes et du Jura. Bulletin de la Société vaudoise des sciences naturelles 37: 547–579.',
  jenks1977:
    'Jenks, G. F. (1977). Optimal Data Classification for Choropleth Maps. Lawrence: University of Kansas.',
  junker2004:
    'Junker, U. (2004). QuickXplain: preferred explanations and relaxations for over-constrained problems. AAAI-04: 167–172.',
  karnikMendel2001:
    'Karnik, N. & Mendel, J. (2001). Centroid of a type-2 fuzzy set. Information Sciences 132: 195–220.',
  keeneyRaiffa1976:
    'Keeney, R. & Raiffa, H. (1976). Decisions with Multiple Objectives: Preferences and Value Tradeoffs. New York: Wiley.',
  kellerer2004:
    'Kellerer, H., Pferschy, U. & Pisinger, D. (2004). Knapsack Problems. Berlin: Springer.',
  kendall1945:
    'Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33: 239–251.',
  kwan1998:
    'Kwan, M.-P. (1998). Space-time and integral measures of individual accessibility: a comparative analysis using a point-based framework. Geographical Analysis 30: 191–216.',
  lahdelmaSalminen2001:
    'Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision making. Operations Research 49: 444–454.',
  luoQi2009:
    'Luo, W. & Qi, Y. (2009). An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial accessibility to primary care physicians. Health & Place 15: 1100–1107.',
  luoWang2003:
    'Luo, W. & Wang, F. (2003). Measures of spatial accessibility to health care in a GIS environment: synthesis and a case study in the Chicago region. Environment and Planning B 30: 865–884.',
  marsagliaBray1964:
    'Marsaglia, G. & Bray, T. A. (1964). A convenient method for generating normal variables. SIAM Review 6: 260–264.',
  marsagliaTsang2000:
    'Marsaglia, G. & Tsang, W. W. (2000). A simple method for generating gamma variables. ACM Transactions on Mathematical Software 26: 363–372.',
  millerStarr1969:
    'Miller, D. W. & Starr, M. K. (1969). Executive Decisions and Operations Research. Englewood Cliffs: Prentice-Hall.',
  moore1966: 'Moore, R. E. (1966). Interval Analysis. Englewood Cliffs: Prentice-Hall.',
  moran1950:
    'Moran, P. A. P. (1950). Notes on continuous stochastic phenomena. Biometrika 37: 17–23.',
  moritz2000: 'Moritz, H. (2000). Geodetic reference system 1980. Journal of Geodesy 74: 128–133.',
  oecd2008:
    'OECD & JRC (2008). Handbook on Constructing Composite Indicators: Methodology and User Guide. Paris.',
  opricovicTzeng2004:
    'Opricovic, S. & Tzeng, G.-H. (2004). Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS. European Journal of Operational Research 156: 445–455.',
  ordGetis1995:
    'Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an application. Geographical Analysis 27: 286–306.',
  phipsonSmyth2010:
    'Phipson, B. & Smyth, G. (2010). Permutation p-values should never be zero: calculating exact p-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology 9: 39.',
  reVelleSwain1970:
    'ReVelle, C. & Swain, R. (1970). Central facilities location. Geographical Analysis 2: 30–42.',
  saaty1977:
    'Saaty, T. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15: 234–281.',
  saaty2003:
    'Saaty, T. (2003). Decision-making with the AHP: why is the principal eigenvector necessary. European Journal of Operational Research 145: 85–91.',
  saaty2005:
    'Saaty, T. (2005). Theory and Applications of the Analytic Network Process. Pittsburgh: RWS.',
  saltonMcGill1983:
    'Salton, G. & McGill, M. (1983). Introduction to Modern Information Retrieval. New York: McGraw-Hill.',
  sen1973: 'Sen, A. (1973). On Economic Inequality. Oxford: Clarendon Press.',
  sinnott1984: 'Sinnott, R. W. (1984). Virtues of the haversine. Sky and Telescope 68: 159.',
  spearman1904:
    'Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology 15: 72–101.',
  tervonenLahdelma2007:
    'Tervonen, T. & Lahdelma, R. (2007). Implementing stochastic multicriteria acceptability analysis. European Journal of Operational Research 178: 500–513.',
  theil1967: 'Theil, H. (1967). Economics and Information Theory. Amsterdam: North-Holland.',
  toregas1971:
    'Toregas, C., Swain, R., ReVelle, C. & Bergman, L. (1971). The location of emergency service facilities. Operations Research 19: 1363–1373.',
  triantaphyllouSanchez1997:
    'Triantaphyllou, E. & Sánchez, A. (1997). A sensitivity analysis approach for some deterministic multi-criteria decision-making methods. Decision Sciences 28: 151–194.',
  vigna2015:
    'Vigna, S. (2015). A weighted correlation index for rankings with ties. WWW ’15: 1166–1176.',
  vonWinterfeldtEdwards1986:
    'von Winterfeldt, D. & Edwards, W. (1986). Decision Analysis and Behavioral Research. Cambridge: Cambridge University Press.',
  wan2012:
    'Wan, N., Zou, B. & Sternberg, T. (2012). A three-step floating catchment area method for analyzing spatial access to health services. International Journal of Geographical Information Science 26: 1073–1089.',
  wangSong2011:
    'Wang, H. & Song, M. (2011). Ckmeans.1d.dp: optimal k-means clustering in one dimension by dynamic programming. The R Journal 3(2): 29–33.',
} as const;

export type ReferenceId = keyof typeof REFERENCES;

export const REFERENCE_IDS = Object.keys(REFERENCES) as readonly ReferenceId[];

export const referenceText = (id: ReferenceId): string => REFERENCES[id];

/** Author and year, as they are cited in a line: "Luo & Qi 2009". */
export function shortReference(id: ReferenceId): string {
  const [, authors = '', year = ''] = /^(.*?) \((\d{4})\)/.exec(REFERENCES[id]) ?? [];
  const names = authors
    .replace(/ &/g, ',')
    .split(', ')
    .filter((part) => !/^\p{Lu}\.|^\p{Lu}\.-/u.test(part));
  const who =
    names.length > 3 ? `${names[0]} et al.` : names.join(', ').replace(/, ([^,]*)$/, ' & $1');
  return `${who} ${year}`;
}
