export interface StaticHost {
  readonly url: string;
  stop(): Promise<void>;
}
