// Benchmarks. The machines are shared and noisy: compare within one run, and look at medians and ratios.
import { benchReading } from './reading.js'
import { benchStartUp } from './start-up.js'

benchStartUp(20)
await benchReading(12)
