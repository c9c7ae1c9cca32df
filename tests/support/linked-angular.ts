// The libraries behind @ns/web are linked when they are imported, which is the compiler's work. A spec that imported
// them without it failed by the order of the files, and took others with it that had it.
import '@angular/compiler';
