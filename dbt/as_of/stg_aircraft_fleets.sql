from marts.dim_fleet
