from marts.dim_country
