import "../lab/lab.css";
import "../lab/island.tsx";
