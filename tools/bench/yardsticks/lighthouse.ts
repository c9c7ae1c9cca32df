import lighthouse from 'lighthouse';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';

/** Lighthouse with these flags on a page of a running browser. */
export const examinePage = lighthouse;

/** What a page evaluates to measure Lighthouse's index of the processor, for a second. */
export const benchmarkIndex = `(${pageFunctions.computeBenchmarkIndex.toString()})()`;
