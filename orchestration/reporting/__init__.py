"""The published warehouse as a site of static pages: what `overflight report` writes."""
