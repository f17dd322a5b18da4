/** The two TopoJSON packages that ship without types, as far as the boundaries' build uses them. */
declare module 'topojson-server' {
  import type { FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
  import type { Topology } from 'topojson-specification';

  export function topology<
    T extends Record<string, FeatureCollection<Geometry, GeoJsonProperties>>,
  >(objects: T, quantization?: number): Topology;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';

  /** Gives every vertex its weight (area of its triangle) as a third coordinate. */
  export function presimplify(topology: Topology): Topology;
  /** Drops the vertices lighter than `minWeight` and the weights. */
  export function simplify(topology: Topology, minWeight: number): Topology;
}
