export { type Cluster, type ClusterPorts, startCluster } from './cluster.ts';
export { DebianNginx } from './debian-nginx.ts';
export { debianPostgres, PostgresPair } from './postgres-pair.ts';
export { s3Server } from './s3-server.ts';
